import { bring } from '../app/language';
import * as english from './en/intake';

bring('intake', english);
