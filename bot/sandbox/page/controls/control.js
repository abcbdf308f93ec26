// What every input of Block Kit shares: its place, its definition, the value it holds now.

// Marks a node as one input; `read` gives its value in the shape of Slack's view.state.values.
export function asControl(node, { blockId, element }, read) {
  node.dataset.control = `${blockId}|${element.action_id}`;
  node.dataset.key = `control ${node.dataset.control}`;
  node.definition = JSON.stringify(element);
  node.readValue = () => ({ type: element.type, ...read() });
  return node;
}

export const controlsOf = (root) => [...root.querySelectorAll("[data-control]")].filter((node) => node.readValue);

// {block_id: {action_id: value}} of everything that can be filled on a surface.
export function readValues(root) {
  const values = {};
  for (const node of controlsOf(root)) {
    const [blockId, actionId] = node.dataset.control.split("|");
    values[blockId] = { ...values[blockId], [actionId]: node.readValue() };
  }
  return values;
}

// What was typed before this drawing wins over the initial value, as in Slack.
export const previous = ({ context, blockId, element }) => context.values?.[blockId]?.[element.action_id];

// Attributes that name an input: the label of its block says it already, else what stands for one.
const nameOf = ({ labelId, labelled, name, element }) => {
  if (labelId) return { "aria-labelledby": labelId };
  return labelled ? {} : { "aria-label": name || element.placeholder?.text || element.action_id };
};

export const naming = ({ describedBy, ...it }) => ({
  ...nameOf(it),
  "aria-describedby": describedBy ?? null,
});

export const inputId = ({ context, blockId, element }) => `${context.scope}-${blockId}-${element.action_id}`.replace(/\s/g, "_");
