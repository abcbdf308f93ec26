// One drawing for each type of block, and one that says aloud what it cannot draw.

import { h } from "../dom/h.js";
import { blockTexts as words } from "../texts_blocks.js";
import { actions, context, contextActions, divider, header, section } from "./basic.js";
import { card, carousel, container } from "./boxes.js";
import { chart } from "./chart.js";
import { dataTable } from "./data_table.js";
import { input } from "./input.js";
import { alert, file, image, markdownBlock, richTextBlock, video } from "./media.js";
import { table } from "./table.js";

const DRAW = {
  section,
  header,
  context,
  context_actions: contextActions,
  divider,
  actions,
  input,
  image,
  video,
  file,
  alert,
  markdown: markdownBlock,
  rich_text: richTextBlock,
  table,
  data_table: dataTable,
  data_visualization: chart,
  card,
  carousel,
  container,
};

const unknown = (block) => h("p", { class: "hint" }, words.notSupported(block.type));

// `context` = { scope, source, values }: where the blocks stand and what was typed there before.
export function drawBlocks(blocks, surface) {
  return (blocks ?? []).map((block, at) => {
    const blockId = block.block_id ?? `block${at}`;
    const node = (DRAW[block.type] ?? unknown)(block, { context: surface, blockId, nest: drawBlocks });
    node.dataset.key = `${block.type} ${blockId}`;
    return node;
  });
}
