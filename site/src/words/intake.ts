import { bring } from '../app/language';
import { intake } from './en/intake';

bring('intake', { intake });
