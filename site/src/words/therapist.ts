import { bring } from '../app/language';
import { therapist } from './en/therapist';

bring('therapist', { therapist });
