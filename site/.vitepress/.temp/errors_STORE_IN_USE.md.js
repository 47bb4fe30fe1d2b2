import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"STORE_IN_USE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/STORE_IN_USE.md","filePath":"errors/STORE_IN_USE.md"}');
const _sfc_main = { name: "errors/STORE_IN_USE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="store_in_use" tabindex="-1">STORE_IN_USE <a class="header-anchor" href="#store_in_use" aria-label="Permalink to &quot;STORE_IN_USE&quot;">​</a></h1><p>Another process has opened the store, which only one process may use.</p><p><strong>What to do.</strong> Stop the other process, or use a store that several processes can share, such as a PostgreSQL server.</p><p><strong>Who throws it.</strong> sandbox: <a href="/apoint/reference/@apoint/sandbox/sql.html#openpglite"><code>openPglite</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>Another process uses the directory of this ledger, perhaps in another container. Stop it. If there is certainly no such process, delete the files lock.* in the directory. Several processes can share a PostgreSQL server: --database or openPostgres.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/STORE_IN_USE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const STORE_IN_USE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  STORE_IN_USE as default
};
