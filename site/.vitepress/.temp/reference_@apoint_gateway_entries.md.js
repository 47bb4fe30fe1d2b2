import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Entries of @apoint/gateway","description":"","frontmatter":{},"headers":[],"relativePath":"reference/@apoint/gateway/entries.md","filePath":"reference/@apoint/gateway/entries.md"}');
const _sfc_main = { name: "reference/@apoint/gateway/entries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="entries-of-apointgateway" tabindex="-1">Entries of @apoint/gateway <a class="header-anchor" href="#entries-of-apointgateway" aria-label="Permalink to &quot;Entries of @apoint/gateway&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Module</th><th>Description</th></tr></thead><tbody><tr><td><a href="/apoint/reference/@apoint/gateway/express.html">express</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/fastify.html">fastify</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/fetch.html">fetch</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/hono.html">hono</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/koa.html">koa</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/node.html">node</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/opentelemetry.html">opentelemetry</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/">main entry</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/gateway/redis.html">redis</a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/@apoint/gateway/entries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const entries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  entries as default
};
