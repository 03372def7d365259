declare module '*.css';

declare module 'messages:*' {
  const texts: Record<string, Record<string, string>>;
  export default texts;
}
