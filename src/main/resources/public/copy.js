// A button that copies what stands beside it. Without this the text can be selected by hand.
document.querySelectorAll('button[data-copies]').forEach(function (button) {
  button.hidden = false;
  button.addEventListener('click', function () {
    var from = document.getElementById(button.dataset.copies);
    var text = from.value === undefined ? from.textContent : from.value;
    var told = function () { button.querySelector('[role=status]').textContent = button.dataset.done; };
    var selected = function () { var range = document.createRange(); if (from.select) { from.select(); } else { range.selectNodeContents(from); getSelection().removeAllRanges(); getSelection().addRange(range); } };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(told, selected);
    } else {
      selected();
      if (document.execCommand('copy')) { told(); }
    }
  });
});
