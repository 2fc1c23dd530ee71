import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    js.configs.recommended,
    ...tseslint.configs.recommended,
    {
        rules: {
            eqeqeq: 'error',
            'no-console': 'error',
            'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
            'max-lines-per-function': ['error', { max: 30, skipComments: true, skipBlankLines: true }],
        },
    },
    { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
);
