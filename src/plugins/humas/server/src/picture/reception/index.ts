export { allowedTypesOf, isForTheDoor } from './for-the-door';
export { cleanInfo, refusal, toldTruthfully, type FileInfo, type ReceivedFile } from './let-in';
export { guardRoutesWithFiles, stillPicture } from './policy';
export { removeReceivedFiles } from './received-files';
