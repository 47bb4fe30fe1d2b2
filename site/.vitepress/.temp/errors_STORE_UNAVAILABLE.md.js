import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"STORE_UNAVAILABLE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/STORE_UNAVAILABLE.md","filePath":"errors/STORE_UNAVAILABLE.md"}');
const _sfc_main = { name: "errors/STORE_UNAVAILABLE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="store_unavailable" tabindex="-1">STORE_UNAVAILABLE <a class="header-anchor" href="#store_unavailable" aria-label="Permalink to &quot;STORE_UNAVAILABLE&quot;">​</a></h1><p>A store failed or cannot be reached, or the package that it needs is not installed.</p><p><strong>What to do.</strong> Read the message and see <code>cause</code>. Work under way may or may not be saved: ask again with the same <code>bizNo</code> to find out.</p><p><strong>Who throws it.</strong> sandbox: <a href="/apoint/reference/@apoint/sandbox/#campaign"><code>Campaign.changeBudgets</code></a>, <a href="/apoint/reference/@apoint/sandbox/#createsandbox"><code>createSandbox</code></a>, <a href="/apoint/reference/@apoint/sandbox/#ledger"><code>Ledger.decide</code></a>, <a href="/apoint/reference/@apoint/sandbox/sql.html#createsqlledger"><code>createSqlLedger</code></a>, <a href="/apoint/reference/@apoint/sandbox/sql.html#openpglite"><code>openPglite</code></a>, <a href="/apoint/reference/@apoint/sandbox/sql.html#openpostgres"><code>openPostgres</code></a>, <a href="/apoint/reference/@apoint/sandbox/sql.html#sqldatabase"><code>SqlDatabase.query</code></a>, <a href="/apoint/reference/@apoint/sandbox/sql.html#sqldatabase"><code>SqlDatabase.transaction</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The only row of the table apoint_account is missing; restore the database.</span></span>
<span class="line"><span>The database of the ledger failed or cannot be reached; see the cause. A running decision may or may not be booked: ask again with the same bizNo.</span></span>
<span class="line"><span>A ledger in a directory needs the package @electric-sql/pglite; run npm install @electric-sql/pglite</span></span>
<span class="line"><span>A ledger in PostgreSQL needs the package pg; run npm install pg</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/STORE_UNAVAILABLE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const STORE_UNAVAILABLE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  STORE_UNAVAILABLE as default
};
