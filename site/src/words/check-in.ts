import { bring } from '../app/language';
import * as english from './en/check-in';

bring('check-in', english);
