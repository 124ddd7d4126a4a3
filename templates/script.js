// Two niceties; the pages say everything without them.
"use strict";
(function () {
  var head = document.querySelector(".masthead");
  if (!head) return;
  var tools = document.createElement("p");
  tools.className = "tools";
  function button(text, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", function () { act(made); });
    tools.appendChild(made);
  }
  if (document.querySelector(".evidence")) {
    button("Hide evidence", function (made) {
      var hidden = document.body.classList.toggle("no-evidence");
      made.textContent = hidden ? "Show evidence" : "Hide evidence";
      made.setAttribute("aria-pressed", String(hidden));
    });
  }
  button("Print", function () { window.print(); });
  head.appendChild(tools);
})();
