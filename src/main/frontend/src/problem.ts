import { csrfHeaders, language } from './page';

/** RFC 9457, with the members of ours that a page shows. */
export interface Problem {
  status: number;
  code?: string;
  title?: string;
  detail?: string;
  incident?: string;
  errors?: FieldError[];
  possibleDuplicates?: PossibleDuplicate[];
}

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export interface PossibleDuplicate {
  reference: string;
  post?: string;
  score?: number;
  reasons?: string[];
}

export type Answer<T> =
  { kind: 'done'; body: T; etag: string | null } | { kind: 'refused'; problem: Problem } | { kind: 'lost' };

const PATIENCE_MS = 60_000;

/** Never throws: what is lost on the way is an answer too. */
export async function call<T>(url: string, request: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      ...request,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': language,
        // Keeps the browser's own password box away when the session is over.
        'X-Requested-With': 'XMLHttpRequest',
        ...csrfHeaders(),
        ...(request.headers as Record<string, string> | undefined),
      },
    });
    const json = response.headers.get('Content-Type')?.includes('json') ?? false;
    const body: unknown = json ? await response.json() : null;
    if (response.ok && (json || response.status === 204)) {
      return { kind: 'done', body: (body ?? {}) as T, etag: response.headers.get('ETag') };
    }
    const status = response.ok ? 401 : response.status; // an HTML page instead of JSON: we were sent to sign in
    return { kind: 'refused', problem: { ...(body as Partial<Problem> | null), status } };
  } catch {
    return { kind: 'lost' };
  }
}
