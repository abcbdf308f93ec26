// What the tour writes in the next form that opens, as if a person had typed it there.

let prepared = null;

// `values` = {block_id: value of its input}, in the shape of Slack's view.state.values; action_id = block_id.
export function prepare(callback, values) {
  prepared = { callback, values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { [id]: value }])) };
}

// Whatever form opens next, an example serves once.
export function exampleFor(view) {
  const found = prepared?.callback === view.callback_id ? prepared.values : {};
  prepared = null;
  return found;
}
