export { publicPictureOf, type PictureFile } from './public-files';
