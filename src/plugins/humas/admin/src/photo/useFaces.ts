import { useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { FaceProposals, Mask } from '../../../contracts/people';
import { errorText } from '../workflow/error-text';
import { isCovered } from './geometry';
import { useSay } from './words';

/** Proposals of the server, which wait for a person. `said` tells how the search went. */
export function useFaces(fileId: number) {
  const { post } = useFetchClient();
  const say = useSay();
  const [proposals, setProposals] = useState<Mask[]>([]);
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const search = async (masks: Mask[]) => {
    setBusy(true);
    setSaid({ text: say('faces.searching'), isProblem: false });
    try {
      const { data } = await post<{ data: FaceProposals }>(`/humas/pictures/${fileId}/faces`);
      const open = data.data.faces.filter((face) => !isCovered(face, masks));
      setProposals(open);
      setSaid({ text: say('faces.found', { count: open.length }), isProblem: false });
    } catch (error) {
      setProposals([]);
      setSaid({ text: errorText(error, say('faces.failed')), isProblem: true });
    } finally {
      setBusy(false);
    }
  };
  const take = (proposal: Mask) => setProposals((all) => all.filter((each) => each !== proposal));
  return { proposals, said, isBusy, search, take };
}
