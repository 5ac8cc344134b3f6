import { bring } from '../app/language';
import { imports } from './en/imports';

bring('imports', { imports });
