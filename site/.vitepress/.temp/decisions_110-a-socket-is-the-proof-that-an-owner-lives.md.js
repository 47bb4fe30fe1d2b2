import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"110. A socket is the proof that an owner lives","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/110-a-socket-is-the-proof-that-an-owner-lives.md","filePath":"decisions/110-a-socket-is-the-proof-that-an-owner-lives.md"}');
const _sfc_main = { name: "decisions/110-a-socket-is-the-proof-that-an-owner-lives.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="110-a-socket-is-the-proof-that-an-owner-lives" tabindex="-1">110. A socket is the proof that an owner lives <a class="header-anchor" href="#110-a-socket-is-the-proof-that-an-owner-lives" aria-label="Permalink to &quot;110. A socket is the proof that an owner lives&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The owner of a ledger&#39;s directory listens on a Unix socket in it, and its file <code>lock.N</code> names the socket. Whoever wants the directory connects. Only a refused connection proves that the owner is gone; every other failure counts as its life. On Windows the socket is a named pipe.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>The owner&#39;s process ID: it means another process, or none, in another namespace. Two containers with one volume both opened the ledger.</li><li><code>flock</code> or <code>fcntl</code>: they would do, but Node has neither, and a helper program is not on every system.</li><li>A heartbeat in the file: a process that was suspended for longer than the beat comes back to a ledger that another one writes.</li><li>A TCP port or an abstract socket: both end at the network namespace, and so at the container.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>It holds between all processes of one running kernel, in whatever namespaces, and while the owner hangs. It does not hold between two kernels that share a file system. A lock whose socket somebody has deleted stays until a person deletes it. On macOS a connection is also refused when 128 others wait for an owner that hangs. A file with a process ID, as earlier versions wrote it, is judged as before.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/110-a-socket-is-the-proof-that-an-owner-lives.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _110ASocketIsTheProofThatAnOwnerLives = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _110ASocketIsTheProofThatAnOwnerLives as default
};
