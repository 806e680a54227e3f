import { aggregation } from './aggregation';
import { article } from './article';
import { composePlugin } from './core';
import { coverage } from './coverage';
import { delivery } from './delivery';
import { edition } from './edition';
import { event } from './event';
import { facility } from './facility';
import { feed } from './feed';
import { importer } from './importer';
import { intake } from './intake';
import { masking } from './masking';
import { metrics } from './metrics';
import { official } from './official';
import { photo } from './photo';
import { picture } from './picture';
import { preview } from './preview';
import { region } from './region';
import { schedule } from './schedule';
import { scope } from './scope';
import { source } from './source';
import { topic } from './topic';
import { workflow } from './workflow';

/** The product: a list of capabilities. Each folder's index.ts says what it adds. */
export default composePlugin([
  picture,
  region,
  facility,
  article,
  event,
  photo,
  official,
  topic,
  source,
  // Outermost first: what its picture looks like, whose it is, whether it may, what readers get of it.
  masking,
  scope,
  workflow,
  edition,
  schedule,
  delivery,
  feed,
  preview,
  intake,
  importer,
  aggregation,
  coverage,
  metrics,
]);
