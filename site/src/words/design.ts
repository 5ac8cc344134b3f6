import { bring } from '../app/language';
import * as english from './en/design';

bring('design', english);
