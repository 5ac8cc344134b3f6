import { bring } from '../app/language';
import * as english from './en/requests';

bring('requests', english);
