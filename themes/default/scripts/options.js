// How the index is made and read: the engine's pages/search_catalogue.cpp has the same fields.

/// The options of MiniSearch. Terms are made before it sees them, so texts are lists of terms to it.
export const indexOptions = {
  fields: ["keywords", "title", "chapter", "text"],
  storeFields: ["shown"],
  stringifyField: (terms) => terms,
  tokenize: (terms) => terms,
  processTerm: (term) => term,
};
