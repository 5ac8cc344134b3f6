import { bring } from '../app/language';
import { requests } from './en/requests';

bring('requests', { requests });
