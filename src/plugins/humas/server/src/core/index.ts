export * from './capability';
export * from './form';
export * from './slug';
export * from './text';
export * from './time';
export * from './schema';
