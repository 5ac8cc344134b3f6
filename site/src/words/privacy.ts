import { bring } from '../app/language';
import * as english from './en/privacy';

bring('privacy', english);
