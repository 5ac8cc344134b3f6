import { bring } from '../app/language';
import { matches } from './en/matches';

bring('matches', { matches });
