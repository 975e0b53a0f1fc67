// A button that shows what is typed in the field beside it, and hides it again. Without this it stays hidden.
document.querySelectorAll('button[data-shows]').forEach(function (button) {
  var field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener('click', function () {
    var show = field.type === 'password';
    field.type = show ? 'text' : 'password';
    button.setAttribute('aria-pressed', show);
    button.textContent = show ? button.dataset.hide : button.dataset.show;
  });
  field.form.addEventListener('submit', function () { field.type = 'password'; });
});
