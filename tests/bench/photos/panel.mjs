/** Somebody who is signed in to the panel and uploads. By node:http, because fetch gives up after five minutes without an answer. */
import { readFileSync } from 'node:fs';
import http from 'node:http';

const ADMINISTRATOR = { firstname: 'Ukur', lastname: 'Foto', email: 'ukur@example.id', password: 'Sandi-Kuat-1' };
const BOUNDARY = 'humas-bench';

/** The first administrator of an application that has none, or the same one again. */
export async function signIn(url) {
  const ask = (path, body) =>
    send(`${url}${path}`, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(body)));
  const registered = await ask('/admin/register-admin', ADMINISTRATOR);
  const { email, password } = ADMINISTRATOR;
  const answer = registered.status < 300 ? registered : await ask('/admin/login', { email, password });
  if (answer.status >= 300) throw new Error(`Nobody can sign in at ${url}: ${answer.text.slice(0, 300)}`);
  const { token } = JSON.parse(answer.text).data;
  return {
    /** Milliseconds until the answer, and the row that it names. */
    async upload(file, name) {
      const body = form(readFileSync(file), name);
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      };
      const startedAt = performance.now();
      const { status, text } = await send(`${url}/upload`, headers, body);
      const ms = performance.now() - startedAt;
      if (status !== 201) throw new Error(`${status} for an upload: ${text.slice(0, 300)}`);
      return { ms, row: JSON.parse(text)[0] };
    },
  };
}

function form(picture, name) {
  const head =
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="fileInfo"\r\n\r\n${JSON.stringify({ name })}\r\n` +
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

function send(url, headers, body) {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent: false, headers: { ...headers, 'content-length': body.length } };
    const request = http.request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
