import { bring } from '../app/language';
import { staff } from './en/staff';

bring('staff', { staff });
