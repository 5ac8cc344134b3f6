import { bring } from '../app/language';
import { privacy } from './en/privacy';

bring('privacy', { privacy });
