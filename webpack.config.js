// Builds what Excel loads: dist/functions.js (one classic script), the task pane and its import worker, and copies the
// generated metadata, help pages, manifest and icons beside them. `--env dev` serves the same over https for sideloading.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const rules = [
  {
    test: /\.tsx?$/,
    loader: 'esbuild-loader',
    options: { target: 'es2021', jsx: 'automatic', jsxImportSource: 'preact' },
  },
  // Doors, such as the one to all that people read: each chunk takes only what it needs through them.
  { test: /src[\\/](i18n|work|sheets)[\\/]/, sideEffects: false },
];

const shared = {
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules },
  performance: { hints: false }, // budgets are size-limit's
  devtool: false,
  // Scripts only: pages and metadata go to Excel byte for byte as they were written.
  optimization: { minimizeOptions: { html: false, css: false } },
};

function prefix(env) {
  return new webpack.DefinePlugin({ FUNCTION_PREFIX: JSON.stringify(env.dev ? 'DEV.' : '') });
}

function functions(env) {
  return {
    ...shared,
    name: 'functions',
    entry: { functions: './src/functions/index.ts' },
    output: { path: path.join(root, 'dist'), filename: '[name].js' },
    plugins: [prefix(env)],
  };
}

function pane(env) {
  return {
    ...shared,
    name: 'pane',
    dependencies: ['functions'],
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: { keep: 'functions.js' }, // built just before, by the other configuration
    },
    plugins: [
      prefix(env),
      new CopyPlugin({
        patterns: [
          {
            from: 'src/taskpane/taskpane.html',
            to: 'taskpane.html',
            transform: (text) => text.toString().replaceAll('__OFFICE_JS__', OFFICE_JS),
          },
          { from: 'src/taskpane/*.css', to: '[name][ext]', noErrorOnMissing: true },
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'assets/sample', to: 'assets/sample', noErrorOnMissing: true },
          { from: 'build/generated', to: '.' },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      hot: false,
      server: { type: 'https', options: env.certificates ?? {} },
      headers: { 'Access-Control-Allow-Origin': '*' },
      static: false,
    },
  };
}

async function certificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { ca, key, cert } = await getHttpsServerOptions();
  return { ca, key, cert };
}

export default async (env = {}) => {
  const options = env.WEBPACK_SERVE ? { ...env, certificates: await certificates() } : env;
  return [functions(options), pane(options)];
};
