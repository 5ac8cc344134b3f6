import { bring } from '../app/language';
import { checkIn, pause } from './en/check-in';

bring('check-in', { checkIn, pause });
