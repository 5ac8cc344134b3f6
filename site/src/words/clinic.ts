import { bring } from '../app/language';
import * as english from './en/clinic';

bring('clinic', english);
