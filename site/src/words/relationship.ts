import { bring } from '../app/language';
import * as english from './en/relationship';

bring('relationship', english);
