// Stands for all tests while the headers that they share are compiled.

int main() { return 0; }
