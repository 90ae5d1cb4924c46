import "tenon-kit/styles.css";

function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}

export { Layout as default };
