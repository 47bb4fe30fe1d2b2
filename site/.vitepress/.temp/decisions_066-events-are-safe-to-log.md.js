import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"066. The JSON of an event is safe to log","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/066-events-are-safe-to-log.md","filePath":"decisions/066-events-are-safe-to-log.md"}');
const _sfc_main = { name: "decisions/066-events-are-safe-to-log.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="066-the-json-of-an-event-is-safe-to-log" tabindex="-1">066. The JSON of an event is safe to log <a class="header-anchor" href="#066-the-json-of-an-event-is-safe-to-log" aria-label="Permalink to &quot;066. The JSON of an event is safe to log&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>An event holds no key, body, URI query or header value, except Client-Id, Tracer-Id and key version. A Tracer-Id is let in as visible ASCII up to 256 characters. <code>bizNo</code> is in events.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Leave <code>bizNo</code> out: support asks for it first, and it names an order, not a person.</li><li>Leave the <code>cause</code> out of a refusal: a handler that fails has to be found.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The events of the gateway have the <code>bizNo</code> from verification on. The Client-Id of a refusal is the claimed one. A refusal holds the <code>ApointError</code> itself; its <code>toJSON</code> leaves the <code>cause</code> out, so log the JSON.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/066-events-are-safe-to-log.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _066EventsAreSafeToLog = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _066EventsAreSafeToLog as default
};
