// A proof skipped for want of a program must be visible, and impossible where every proof has to run.
import { describe, expect, it, vi } from 'vitest';
import { hasTool, requireTool } from './tools';

describe('requireTool', () => {
  it('finds a program on the path and misses one that is not there', () => {
    expect(hasTool('soffice', { PATH: '/nowhere' })).toBe(false);
    expect(requireTool('pdftoppm', process.env)).toBe(hasTool('pdftoppm'));
  });

  it('says what is missing and how to get it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(requireTool('soffice', { PATH: '/nowhere' })).toBe(false);
    expect(warn.mock.calls[0]?.[0]).toContain('libreoffice-calc');
    warn.mockRestore();
  });

  it('throws under CI_STRICT', () => {
    expect(() => requireTool('soffice', { PATH: '/nowhere', CI_STRICT: '1' })).toThrow(
      'soffice is not installed',
    );
  });
});
