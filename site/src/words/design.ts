import { bring } from '../app/language';
import { design } from './en/design';

bring('design', { design });
