import { bring } from '../app/language';
import { clinic } from './en/clinic';

bring('clinic', { clinic });
