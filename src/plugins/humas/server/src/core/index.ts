export * from './capability';
export * from './slug';
export * from './text';
export * from './time';
export * from './schema';
