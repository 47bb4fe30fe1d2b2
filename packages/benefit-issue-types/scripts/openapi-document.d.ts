/** The OpenAPI 3.1 document of the endpoint, made anew from the built schemas. */
export function openApiDocument(): Record<string, unknown>;

/** The text of `openapi.json`: two blanks of indentation, one trailing newline. */
export function formatOpenApi(): string;
