import { bring } from '../app/language';
import * as english from './en/matches';

bring('matches', english);
