import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"079. Keys are a package, and a key brings its operations","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/079-keys-are-a-package-and-a-key-brings-its-operations.md","filePath":"decisions/079-keys-are-a-package-and-a-key-brings-its-operations.md"}');
const _sfc_main = { name: "decisions/079-keys-are-a-package-and-a-key-brings-its-operations.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="079-keys-are-a-package-and-a-key-brings-its-operations" tabindex="-1">079. Keys are a package, and a key brings its operations <a class="header-anchor" href="#079-keys-are-a-package-and-a-key-brings-its-operations" aria-label="Permalink to &quot;079. Keys are a package, and a key brings its operations&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><p>Supersedes: <a href="/apoint/decisions/002-one-ground-floor-with-keys-in-it.html">002</a>, <a href="/apoint/decisions/033-on-the-portable-half-a-key-brings-its-algorithm.html">033</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>@apoint/keys</code> holds everything about keys. Each algorithm has one folder (<code>rsa256/</code>, <code>ecc224/</code>) with import, export, sign and verify for both halves. A handle carries the operations of its algorithm. How a P-224 key signs and verifies (<code>ecdsa</code>) is an option of its import.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Keys in <code>primitives</code> (<a href="/apoint/decisions/002-one-ground-floor-with-keys-in-it.html">002</a>): they were most of the ground floor, and people come for keys alone.</li><li>Folders by operation: whoever looks for ECC224 finds it in five places.</li><li>An algorithm table in <code>signature-header</code>: every bundle would carry all algorithms.</li><li><code>ecdsa</code> as an option of each signature and verification: every layer above would pass it on, for one kind of keys.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>signature-header</code> needs no <code>#crypto</code> of its own. A bundle with RSA keys only carries no ECC224. A new algorithm is a new folder.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/079-keys-are-a-package-and-a-key-brings-its-operations.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _079KeysAreAPackageAndAKeyBringsItsOperations = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _079KeysAreAPackageAndAKeyBringsItsOperations as default
};
