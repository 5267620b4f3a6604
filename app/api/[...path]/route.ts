import { noEndpoint } from '#lib/http/endpoint.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = noEndpoint();
