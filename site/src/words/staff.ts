import { bring } from '../app/language';
import * as english from './en/staff';

bring('staff', english);
