import { bring } from '../app/language';
import * as english from './en/therapist';

bring('therapist', english);
