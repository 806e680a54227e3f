import { useRequest, type Request } from '../workflow/useRequest';

interface Decision extends Omit<Request, 'method' | 'body'> {
  body?: object;
}

/** Tells the server what a person decided, says how it went, and has the page read again, also after a refusal. */
export function useDecision(onChange: () => void) {
  const { send, isBusy } = useRequest();
  const decide = async ({ body = {}, ...decision }: Decision): Promise<boolean> => {
    const isDone = await send({ method: 'post', body, ...decision });
    onChange();
    return isDone;
  };
  return { decide, isBusy };
}
