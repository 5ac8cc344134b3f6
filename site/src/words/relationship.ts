import { bring } from '../app/language';
import { relationship } from './en/relationship';

bring('relationship', { relationship });
