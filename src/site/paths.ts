/** Addresses within the site, under whatever base path it is built for. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `path('/claims/')` under the base path. The path starts with a slash. */
export const path = (to: string): string => `${base}${to}`;

export const articlePath = (slug: string): string => path(`/articles/${slug}/`);
export const claimPath = (article: string, claim: string): string => path(`/claims/${article}/${claim}/`);
export const estimatePath = (id: string): string => path(`/estimates/${id}/`);
export const referencePath = (id: string): string => path(`/references/#${id}`);
