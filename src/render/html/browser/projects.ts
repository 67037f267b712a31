document.body.classList.add('alive')
